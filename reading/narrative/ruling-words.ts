/** 我院 in a ruling is 本院; where nobody is called 被执行人, 被申请人 is. The length stays. */
export function asRulingsSay(text: string): string {
  const own = text.includes('我院') ? text.replaceAll('我院', '本院') : text
  return own.includes('被申请人') && !own.includes('被执行人') ? own.replaceAll('被申请人', '被执行人') : own
}
