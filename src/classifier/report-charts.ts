import type { Judged } from "./evaluate.ts";
import { reading } from "./evaluate.ts";
import { outOfScope } from "./examples.ts";

const width = 480;
const height = 240;
const left = 44;
const bottom = 210;
const right = width - 10;
const top = 12;

/** Text as HTML shows it. */
export function escapeHtml(text: string): string {
  const names: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/g, (sign) => names[sign] ?? sign);
}

/** In-scope rows by confidence in twenty pairs of bars; the few wrong ones show, since heights are square roots. */
export function drawHistogram(judged: readonly Judged[]): string {
  const barCount = 20;
  const bars = Array.from({ length: barCount }, () => ({ right: 0, wrong: 0 }));
  for (const { intent, result } of judged) {
    if (intent === outOfScope) continue;
    const bar = bars[Math.min(barCount - 1, Math.floor(result.confidence * barCount))];
    if (bar) bar[result.intent === intent ? "right" : "wrong"]++;
  }
  const most = Math.max(1, ...bars.flatMap((bar) => [bar.right, bar.wrong]));
  const barWidth = (right - left) / barCount;
  const tall = (count: number): number => Math.sqrt(count / most) * (bottom - top);
  const shapes = bars.map((bar, i) => {
    const half = (barWidth - 2) / 2;
    const rect = (kind: string, place: number, count: number): string => {
      const x = (left + i * barWidth + 1 + place * half).toFixed(1);
      const y = (bottom - tall(count)).toFixed(1);
      return `<rect class="${kind}" x="${x}" y="${y}" width="${half.toFixed(1)}" height="${tall(count).toFixed(1)}"/>`;
    };
    const title = `<title>${i * 5}–${i * 5 + 5} %: ${bar.right} right, ${bar.wrong} wrong</title>`;
    return `<g>${title}${rect("good", 0, bar.right)}${rect("bad", 1, bar.wrong)}</g>`;
  });
  return frame("Confidence of right and wrong answers", shapes.join(""), "confidence", String(most), "0");
}

/** Error among the answered in-scope rows against the share answered, as the threshold falls. */
export function drawCurve(judged: readonly Judged[], threshold: number): string {
  const rows = judged
    .filter(({ intent }) => intent !== outOfScope)
    .sort((a, b) => b.result.score - a.result.score);
  let wrong = 0;
  const points = rows.map(({ intent, result }, i) => {
    if (result.intent !== intent) wrong++;
    return { coverage: (i + 1) / rows.length, error: wrong / (i + 1), score: result.score };
  });
  const most = Math.max(0.01, ...points.filter(({ coverage }) => coverage > 0.02).map(({ error }) => error));
  const place = ({ coverage, error }: { coverage: number; error: number }): [string, string] => [
    (left + coverage * (right - left)).toFixed(1),
    (bottom - (Math.min(error, most) / most) * (bottom - top)).toFixed(1),
  ];
  const every = Math.max(1, Math.floor(points.length / 400));
  const line = points
    .filter((_, i) => i % every === 0 || i === points.length - 1)
    .map((point) => place(point).join(","))
    .join(" ");
  const now = points.findLast(({ score }) => score >= threshold);
  const [x, y] = now ? place(now) : ["0", "0"];
  const mark = now
    ? `<circle class="now" cx="${x}" cy="${y}" r="5"><title>at the threshold: ${(now.coverage * 100).toFixed(1)} % answered, ${(now.error * 100).toFixed(1)} % of them wrong</title></circle>`
    : "";
  const shapes = `<polyline class="curve" points="${line}"/>${mark}`;
  return frame("Error against coverage", shapes, "share answered", `${(most * 100).toFixed(1)} %`, "0 %");
}

function frame(title: string, shapes: string, xName: string, yMost: string, yLeast: string): string {
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">
<path class="axis" d="M${left} ${top}V${bottom}H${right}"/>${shapes}
<text x="${left - 6}" y="${top + 8}" text-anchor="end">${yMost}</text>
<text x="${left - 6}" y="${bottom}" text-anchor="end">${yLeast}</text>
<text x="${left}" y="${bottom + 16}">0 %</text><text x="${right}" y="${bottom + 16}" text-anchor="end">100 %</text>
<text x="${(left + right) / 2}" y="${bottom + 16}" text-anchor="middle">${xName}</text></svg>`;
}

/** Who was taken for whom among these intents, darker the more often. */
export function drawMatrix(judged: readonly Judged[], intents: readonly string[]): string {
  if (intents.length === 0) return "<p>None.</p>";
  const counts = new Map<string, number>();
  for (const row of judged) {
    const key = JSON.stringify([row.intent, reading(row)]);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const count = (meant: string, said: string): number => counts.get(JSON.stringify([meant, said])) ?? 0;
  const most = Math.max(...intents.flatMap((meant) => intents.map((said) => count(meant, said))), 1);
  const rows = intents.map((meant) => {
    const cells = intents.map((said) => {
      const here = count(meant, said);
      const share = here === 0 ? 0 : Math.round(15 + (here / most) * 75);
      const ink = meant === said ? "--good" : "--bad";
      const style = `background:color-mix(in srgb, var(${ink}) ${share}%, transparent)`;
      return `<td style="${style}">${here === 0 ? "" : here}</td>`;
    });
    return `<tr><th scope="row">${escapeHtml(meant)}</th>${cells.join("")}</tr>`;
  });
  const heads = intents.map((said) => `<th scope="col">${escapeHtml(said)}</th>`);
  return `<table class="matrix"><thead><tr><th></th>${heads.join("")}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}
