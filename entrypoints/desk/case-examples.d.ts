/** Built from the case tables beside the rules (scripts/case-examples.ts). */
declare module 'virtual:case-examples' {
  const examples: unknown
  export default examples
}
