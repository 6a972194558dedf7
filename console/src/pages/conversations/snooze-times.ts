/** In an hour. */
export const inAnHour = () => new Date(Date.now() + 3_600_000);

/** Tomorrow at 9:00 where the operator is. */
export function tomorrow(): Date {
  const day = new Date();
  day.setDate(day.getDate() + 1);
  day.setHours(9, 0, 0, 0);
  return day;
}

/** The next Monday at 9:00; on a Monday the one in a week. */
export function nextMonday(): Date {
  const day = new Date();
  day.setDate(day.getDate() + ((8 - day.getDay()) % 7 || 7));
  day.setHours(9, 0, 0, 0);
  return day;
}
