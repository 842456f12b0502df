/** `东河区` → `东河`, `Donghe District` → `Donghe`: where a column has little room, and other names stay as they are. */
export function districtName(name: string): string {
  return name.replace(/区$| District$/, '');
}
