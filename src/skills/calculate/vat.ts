/**
 * Standard rates in percent: gov.uk/vat-rates; europa.eu, "VAT rules and rates"; KRA, FIRS, SARS, URA, TRA and BIR for the rest.
 * The answer names the rate, so that one that has changed is seen. Elsewhere the person says it.
 */
const rates: Record<string, string> = { GB: "20", IE: "23", KE: "16", NG: "7.5", ZA: "15", DE: "19", FR: "20", ES: "21", IT: "22", NL: "21", UG: "18", TZ: "18", PH: "12" }; // prettier-ignore

const added =
  /^(?<start>.*?)(?<amount>\d[\d.,]*)(?<unit> ?(?:pounds?|quid|euros?|ksh|kes|naira|rand))? ?(?:plus|\+|and|with|add|inc(?:l|luding)?) (?:the )?vat(?<end>[\s?!.]*| (?:please|pls|is what|how much.*|is))$/isu;

/** "350 plus vat" with the rate of the person's country: "20% vat on 350"; any other text as it is. */
export function withVat(text: string, country: string | null): string {
  const { start = "", amount } = added.exec(text.trim())?.groups ?? {};
  const rate = rates[country ?? ""];
  if (!amount || !rate || /[\d%]/.test(start)) return text;
  return `${rate}% vat on ${amount}`;
}
