import type { JSX } from 'preact'
import type { Note } from '../notes/schema.ts'
import type { ShownFinding } from './review.ts'
import type { ReadingActions } from './actions.ts'
import { ruleOf } from './draft.ts'
import { decisionsOf } from '../notes/decisions.ts'
import { FindingRow } from './finding-row.tsx'
import { Mark } from './mark.tsx'
import { More, useMore } from './more.tsx'
import { STANDARDS, verdictOf, verdictsInOrder, type Verdict } from '../rules/words.ts'
import { useId } from './use-id.ts'
import { useKeptOpen } from './use-kept-open.ts'

interface Props extends ReadingActions {
  findings: readonly ShownFinding[]
  caseId: string
  notes: readonly Note[]
}

/** The four standards as four large rows, and the other conclusions grouped by verdict, the weightiest first. */
export function Findings(props: Props) {
  const { findings, notes, role } = props
  const decisions = decisionsOf(notes)
  const row = (finding: ShownFinding, level: 3 | 4, large?: boolean) => (
    <FindingRow {...props} key={finding.rule} finding={finding} level={level} {...(large ? { large } : {})} decision={decisions.get(finding.rule)}
      notes={notes.filter((n) => n.decision === undefined && ruleOf(n) === finding.rule)} />
  )
  const standards = STANDARDS.flatMap((s) => findings.filter((f) => f.rule === s.rule))
  const others = findings.filter((f) => !STANDARDS.some((s) => s.rule === f.rule))
  return (
    <>
      {standards.length > 0 && (
        <section>
          <h2>四项标准</h2>
          {role === 'supervision' && <p class="soft lead">“四个不批”是内部审批红线，严于法律；监督只看法律依据。</p>}
          <ul class="findings">{standards.map((f) => row(f, 3, true))}</ul>
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h2>其他结论<span class="count num">{others.length} 项</span></h2>
          {verdictsInOrder(role).map((verdict) => (
            <Group key={verdict.word} caseId={props.caseId} verdict={verdict} findings={others.filter((f) => verdictOf(f, role).word === verdict.word)} row={(f) => row(f, 4)} />
          ))}
        </section>
      )}
    </>
  )
}

const GROUP_HEAD = 10
const SEVERITY_ORDER = ['blocking', 'major', 'ordinary', 'clue', 'flaw', 'hint']

function Group({ caseId, verdict, findings, row }: { caseId: string; verdict: Verdict; findings: ShownFinding[]; row: (finding: ShownFinding) => JSX.Element }) {
  // What is settled stays folded; what asks for something lies open.
  const [open, setOpen] = useKeptOpen(`${caseId} ${verdict.word}`, verdict.tone !== 'pass' && verdict.tone !== 'none')
  const id = useId()
  /* What the institution gives weight comes first, then the gate, then the graver. */
  const gateFirst = [...findings].sort((a, b) => (b.weight ?? 1) - (a.weight ?? 1) || Number(b.gate) - Number(a.gate) || SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity))
  const { shown, rest, more } = useMore(gateFirst, GROUP_HEAD)
  if (findings.length === 0) return null
  return (
    <div class={`group t-${verdict.tone}`}>
      <h3>
        <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          <Mark tone={verdict.tone} size={12} />{verdict.word}<span class="num">{findings.length} 项</span>
        </button>
      </h3>
      <div id={id} hidden={!open}>
        {open && <ul class="findings">{shown.map(row)}</ul>}
        <More rest={rest} unit="项" onMore={more} />
      </div>
    </div>
  )
}
