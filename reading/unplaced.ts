/** That some papers of a file were not read, in a sentence without its end. */
export function unplacedWords(titles: readonly string[]): string {
  const named = [...new Set(titles.map((t) => `“${t}”`))]
  return `有${titles.length}份文书没有案号，也不能从当事人看出属于哪一件案件，没有读取（${named.slice(0, 5).join('、')}${named.length > 5 ? '等' : ''}）`
}
