const whole = new Intl.NumberFormat();
const short = new Intl.NumberFormat(undefined, { notation: "compact", maximumFractionDigits: 1 });
const percents = new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 1 });
const seconds = new Intl.NumberFormat(undefined, {
  style: "unit",
  unit: "second",
  unitDisplay: "narrow",
  maximumFractionDigits: 1,
});
const minutes = new Intl.NumberFormat(undefined, {
  style: "unit",
  unit: "minute",
  unitDisplay: "narrow",
  maximumFractionDigits: 0,
});
const hour = new Intl.DateTimeFormat(undefined, { weekday: "short", hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat(undefined, { weekday: "short", day: "numeric", month: "short" });

export const none = "–";

const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const date = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short" });

/** "12,345". */
export const countText = (count: number) => whole.format(count);

/** "12.3K": where there is little room. */
export const shortText = (count: number) =>
  Math.abs(count) < 10_000 ? whole.format(count) : short.format(count);

/** "97.3%". */
export const shareText = (share: number | null) =>
  share === null || Number.isNaN(share) ? none : percents.format(share);

/** "$12.30"; small amounts with more digits. */
export function moneyText(amount: number, unit: string | null): string {
  if (unit === null) return none;
  const size = Math.abs(amount);
  const digits = size >= 1000 || size === 0 ? 0 : size < 1 ? 3 : 2;
  try {
    return new Intl.NumberFormat(undefined, {
      ...{ style: "currency", currency: unit, currencyDisplay: "narrowSymbol" },
      ...{ minimumFractionDigits: Math.min(digits, 2), maximumFractionDigits: digits },
    }).format(amount);
  } catch {
    return `${amount.toFixed(digits)} ${unit}`; // not a currency that the browser knows
  }
}

/** "1.2s", "5m". */
export function durationText(ms: number | null): string {
  if (ms === null) return none;
  return ms < 90_000 ? seconds.format(ms / 1000) : minutes.format(ms / 60_000);
}

/** "Tue 14:00" or "Tue 3 Nov". */
export const bucketText = (at: string | Date, bucket: "hour" | "day") =>
  (bucket === "hour" ? hour : day).format(new Date(at));

/** Below a chart: "14:00" or "3 Nov"; at midnight the day. */
export function tickText(at: Date, bucket: "hour" | "day"): string {
  return bucket === "day" || (at.getHours() === 0 && at.getMinutes() === 0)
    ? date.format(at)
    : clock.format(at);
}

/** By which part a figure changed: 0.1 is a tenth more. Null where nothing was before. */
export function changeOf(now: number | null, before: number | null): number | null {
  if (now === null || before === null || before === 0) return null;
  return (now - before) / before;
}
