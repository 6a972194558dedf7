/** What the configuration says about the language model; an unset name is undefined. */
export type AgentSettings = {
  /** `provider:model`: `anthropic:claude-…`, `ollama:llama3.2`, `openai:gpt-…`. */
  llm: string | undefined;
  openai: { apiKey: string | undefined; baseUrl: string | undefined; model: string | undefined };
  /** Unset: the provider's own environment variables, `ANTHROPIC_API_KEY` and `OLLAMA_BASE_URL`. */
  anthropic?: { apiKey: string | undefined; baseUrl?: string | undefined };
  ollama?: { baseUrl: string | undefined };
};

export type ModelChoice = {
  provider: "openai" | "anthropic" | "ollama";
  model: string;
  apiKey: string | undefined;
  /** Undefined: the provider's own address. */
  baseUrl: string | undefined;
  /** The environment variables that say this, for advice to the operator. */
  settings: { key: string; model: string; address: string };
};

const defaultOpenAiModel = "gpt-4.1-mini";

/**
 * The model to use, or what is missing for there to be one: without any model AISMS still works.
 * Throws an error that says which setting is wrong and how to mend it.
 */
export function chooseModel(settings: AgentSettings): ModelChoice | { missing: string } {
  const llm = settings.llm?.trim();
  if (llm === undefined || llm === "") {
    return chooseOpenAi(settings.openai, settings.openai.model?.trim() || defaultOpenAiModel, "OPENAI_MODEL");
  }
  const [, provider, model] = /^(\w+):(\S+)$/.exec(llm) ?? [];
  if (model !== undefined && provider === "openai") return chooseOpenAi(settings.openai, model, "LLM");
  if (model !== undefined && provider === "anthropic") {
    return {
      provider,
      model,
      apiKey: settings.anthropic?.apiKey,
      baseUrl: readAddress(settings.anthropic?.baseUrl, "ANTHROPIC_BASE_URL"),
      settings: { key: "ANTHROPIC_API_KEY", model: "LLM", address: "ANTHROPIC_BASE_URL" },
    };
  }
  if (model !== undefined && provider === "ollama") {
    return {
      provider,
      model,
      apiKey: undefined,
      baseUrl: readAddress(settings.ollama?.baseUrl, "OLLAMA_BASE_URL"),
      settings: { key: "OLLAMA_BASE_URL", model: "LLM", address: "OLLAMA_BASE_URL" },
    };
  }
  throw new Error(
    "LLM must be provider:model with the provider openai, anthropic or ollama: for example ollama:llama3.2",
  );
}

function chooseOpenAi(openai: AgentSettings["openai"], model: string, modelSetting: string) {
  const apiKey = openai.apiKey?.trim() || undefined;
  const baseUrl = readAddress(openai.baseUrl, "OPENAI_BASE_URL");
  if (apiKey === undefined && baseUrl === undefined) {
    return {
      missing:
        "No language model is configured: set OPENAI_API_KEY, or OPENAI_BASE_URL for another server, or LLM.",
    };
  }
  const settings = { key: "OPENAI_API_KEY", model: modelSetting, address: "OPENAI_BASE_URL" };
  return { provider: "openai" as const, model, apiKey, baseUrl, settings };
}

/** The address without a trailing slash. Its value is not shown in the error: it may hold a password. */
function readAddress(address: string | undefined, setting: string): string | undefined {
  const trimmed = address?.trim().replace(/\/+$/, "");
  if (trimmed === undefined || trimmed === "") return undefined;
  if (/^https?:\/\//i.test(trimmed) && URL.canParse(trimmed)) return trimmed;
  throw new Error(`${setting} must be an address such as http://127.0.0.1:8080/v1`);
}
