type OneLanguage = readonly [message: string, hint: string];

/** A kind of fault by what it is told with. A row without one of the languages does not compile. */
export type FaultTable = Readonly<
  Record<string, (...given: never[]) => {readonly zh: OneLanguage; readonly en: OneLanguage}>
>;

/** 甲、乙、丙 */
export const zhList = (items: readonly unknown[]): string => items.join('、');
export const enList = (items: readonly unknown[]): string => items.join(', ');
