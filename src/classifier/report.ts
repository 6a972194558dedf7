import type { Evaluation, Judged } from "./evaluate.ts";
import { drawCurve, drawHistogram, drawMatrix, escapeHtml } from "./report-charts.ts";
import { reading } from "./evaluate.ts";
import { reportStyle } from "./report-style.ts";

type ReportFacts = {
  title: string;
  threshold: number;
  trained: { rows: number; seed: number; refusePercent: number };
};

const mostConfusions = 25;
const mostTexts = 5;
const matrixIntents = 14;

/** An evaluation as one HTML page that needs nothing from anywhere: figures, pictures, and the texts that went wrong. */
export function writeReport(judged: readonly Judged[], evaluation: Evaluation, facts: ReportFacts): string {
  const { outOfScope: outside, latency } = evaluation;
  const cards: [string, string, string][] = [
    ["Accuracy", percent(evaluation.accuracy), `${evaluation.rows} messages`],
    ["In scope, best label", percent(evaluation.inScopeAccuracy), "whether accepted or not"],
    ["In scope, accepted and right", percent(evaluation.acceptedInScopeAccuracy), "what people get"],
    ["Out of scope refused", percent(outside.recall), `AUROC ${percent(outside.auroc)}`],
    ["Macro F1", percent(evaluation.macroF1), `${evaluation.perIntent.length} intents`],
    ["Calibration error", evaluation.ece?.toFixed(4) ?? "–", "0 is perfect"],
    [
      "One message",
      `${latency.meanMicros?.toFixed(0) ?? "–"} µs`,
      `p99 ${latency.p99Micros?.toFixed(0) ?? "–"} µs`,
    ],
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Evaluation: ${escapeHtml(facts.title)}</title>
<style>${reportStyle}</style>
</head>
<body>
<main>
<header>
<h1>Classifier evaluation</h1>
<p>${escapeHtml(facts.title)} · trained on ${facts.trained.rows} messages, seed ${facts.trained.seed}, to refuse at most
${facts.trained.refusePercent} % of good messages · threshold ${facts.threshold.toFixed(2)}</p>
</header>
<section class="cards">${cards.map(drawCard).join("")}</section>
<div class="two">
<section><h2>Confidence</h2><p>How many messages in scope were understood with which confidence: right (green) and wrong (red). Heights grow with the square root.</p>
${drawHistogram(judged)}</section>
<section><h2>Refusal</h2><p>Refusing the least sure messages lowers the error among those answered.</p>
${drawCurve(judged, facts.threshold)}</section>
</div>
<section><h2>The intents most often confused</h2><p>Rows: what was meant. Columns: what was understood.</p>
${drawMatrix(judged, worstIntents(evaluation))}</section>
<section><h2>Worst confusions</h2>${drawConfusions(judged, evaluation)}</section>
<section><h2>Every intent</h2>${drawIntents(evaluation)}</section>
</main>
</body>
</html>
`;
}

function drawCard([name, value, note]: [string, string, string]): string {
  return `<div class="card"><span>${name}</span><strong>${value}</strong><small>${note}</small></div>`;
}

/** The intents of the commonest confusions, those that are often confused with each other together. */
function worstIntents({ confusions }: Evaluation): string[] {
  const worst = new Set<string>();
  for (const { intent, predicted } of confusions) {
    if (worst.size >= matrixIntents) break;
    worst.add(intent).add(predicted);
  }
  return [...worst];
}

function drawConfusions(judged: readonly Judged[], { confusions }: Evaluation): string {
  if (confusions.length === 0) return "<p>None: every message was understood.</p>";
  const wrong = Map.groupBy(judged, (row) => JSON.stringify([row.intent, reading(row)]));
  return confusions
    .slice(0, mostConfusions)
    .map(({ intent, predicted, count }) => {
      const rows = wrong.get(JSON.stringify([intent, predicted])) ?? [];
      const texts = [...rows]
        .sort((a, b) => b.result.confidence - a.result.confidence)
        .slice(0, mostTexts)
        .map(
          ({ text, result }) => `<li>${escapeHtml(text)} <small>${percent(result.confidence)}</small></li>`,
        );
      const names = `<b>${escapeHtml(intent)}</b> taken for <b>${escapeHtml(predicted)}</b>`;
      return `<details><summary>${count} × ${names}</summary><ul>${texts.join("")}</ul></details>`;
    })
    .join("\n");
}

function drawIntents({ perIntent }: Evaluation): string {
  const rows = [...perIntent]
    .sort((a, b) => (a.f1 ?? 0) - (b.f1 ?? 0))
    .map(({ intent, rows: count, precision, recall, f1 }) => {
      const bar = `<meter min="0" max="1" low="0.6" high="0.85" optimum="1" value="${(f1 ?? 0).toFixed(3)}"></meter>`;
      const figures = [precision, recall, f1].map((value) => `<td>${percent(value)}</td>`).join("");
      return `<tr><th scope="row">${escapeHtml(intent)}</th><td>${count}</td>${figures}<td>${bar}</td></tr>`;
    });
  const names = ["Intent", "Messages", "Precision", "Recall", "F1", ""].map(
    (name) => `<th scope="col">${name}</th>`,
  );
  return `<table><thead><tr>${names.join("")}</tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
}

function percent(fraction: number | null): string {
  return fraction === null ? "–" : `${(fraction * 100).toFixed(1)} %`;
}
