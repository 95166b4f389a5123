/** 我院 in a ruling is 本院; where nobody is called 被执行人, 被申请人 is. The length stays. */
export function asRulingsSay(text: string): string {
  const own = text.includes('我院') ? text.replaceAll('我院', '本院') : text
  /* behind what is ordered stand words of the law */
  const order = own.indexOf('裁定如下')
  return own.includes('被申请人') && !(order < 0 ? own : own.slice(0, order)).includes('被执行人') ? own.replaceAll('被申请人', '被执行人') : own
}
