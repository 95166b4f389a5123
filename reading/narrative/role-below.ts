import { isBody } from './names.ts'

/** Who is asked, on a line of his own; what else is told of him stands behind the name or below it. */
const ASKED = /(?:^|\n)被(?:约谈|谈话|询问|调查)人(?:员)?(?:姓名|名称|\(姓名\))?:\s?([\u3400-\u9fff某×*·]{2,24}?)(?=[,(\s]|性别|民族|出生|身份证|住址|职业|电话|$)/
/** “与本案关系：被执行人”, “诉讼地位：被执行人”, within a few lines. */
const ROLE = /(?:\n|\s|,)(?:与(?:本案|案件)(?:的|之)?关系|(?:诉讼|案件|本案)?(?:身份|地位)(?!证)|(?:案件|诉讼)角色):?\s?(?:系|为|是)?(?:本案)?(申请执行人|申请人|被执行人|被申请人)(?:本人)?(?=[\n,。;\s]|$)/
const WITHIN = 260

/** The role that a record of a talk gives its only speaker by a label below his name; `at` counts in `words`. */
export function roleBelow(words: string): { name: string; at: number; role: string } | undefined {
  const m = ASKED.exec(words)
  const name = m?.[1] ?? ''
  if (!m || (name.length > 4 && !isBody(name) && !name.includes('·'))) return undefined
  const at = m.index + m[0].length - name.length
  const rest = words.slice(at + name.length, at + name.length + WITHIN)
  const role = ROLE.exec(rest.split(/\n(?:问|答)/)[0] ?? '')?.[1]
  return role === undefined ? undefined : { name, at, role }
}
