/** The day that it is where the reader is, at midnight UTC: what prints a date counts in UTC. */
export function localDay(now = new Date()): Date {
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
}
