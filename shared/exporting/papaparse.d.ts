// What is used of papaparse. Its published types bring in those of Node, which do not belong in this folder.
declare const Papa: {
  unparse(
    table: { fields: string[]; data: object[] },
    config: { newline: string; escapeFormulae: RegExp },
  ): string
}
export default Papa
