/** Joins class names; what is missing or false falls out. React Aria's parts take no `undefined`. */
export const classNames = (...names: (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ')
