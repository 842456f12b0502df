/** `潞州区` → `潞州`, `Luzhou District` → `Luzhou`: where a column has little room, and other names stay as they are. */
export function districtName(name: string): string {
  return name.replace(/区$| District$/, '');
}
