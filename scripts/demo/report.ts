/** What was seen on a page; `verdict` undefined where the panel showed nothing. */
export interface Seen {
  name: string
  number: string
  verdict: string | undefined
  findings: { title: string; word: string; reason: string }[]
  /** rules that do not apply to the case */
  idle: number
}

/** The report in out/: every verdict with its reasons. */
export function reportOf(seen: readonly Seen[], lists: readonly string[]): string {
  const lines = ['# 终本审查助手：演示报告', '', `共 ${seen.length} 页，读出 ${seen.filter((s) => s.verdict !== undefined).length} 页。导出：${lists.join('、')}。`, '']
  for (const s of seen) {
    lines.push(`## ${s.number || s.name}`, '', s.verdict === undefined ? '不是案件页面，或者没有读到内容。' : `**${s.verdict}**`, '')
    if (s.findings.length > 0) lines.push('| 结论 | 规则 | 理由 |', '|---|---|---|', ...s.findings.map((f) => `| ${f.word} | ${f.title} | ${f.reason.replaceAll('|', '／')} |`), '')
    if (s.idle > 0) lines.push(`另有 ${s.idle} 条规则不适用于本案。`, '')
  }
  return lines.join('\n')
}
