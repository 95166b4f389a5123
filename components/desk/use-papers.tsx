import { useEffect, useRef, useState } from 'preact/hooks'
import type { Lead } from '../../notes/lead.ts'
import { leadKey } from '../../notes/lead-words.ts'
import type { Paper, PaperKind } from '../../notes/papers/paper.ts'
import type { Role } from '../../rules/words.ts'
import { PaperDialog, type PaperDesk } from './paper-dialog.tsx'
import { PaperView } from './paper-view.tsx'
import type { Reach } from './use-exporting.tsx'

/** The dialog of papers, and the sheet that is printed: it stands beside everything else and alone on the printer. */
export function usePapers(papers: PaperDesk, role: Role, say: (words: string) => void) {
  const [asked, setAsked] = useState<{ scopes: readonly { label: string; ids: readonly string[] }[]; scope: number; kind: PaperKind; items?: ReadonlySet<string> }>()
  const [printing, setPrinting] = useState<{ paper: Paper; name: string }>()
  const sheet = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!printing) return
    /* The browser names a PDF after the page. */
    const page = sheet.current?.ownerDocument
    const title = page?.title
    if (page) page.title = printing.name
    const done = () => {
      if (page && title !== undefined) page.title = title
      setPrinting(undefined)
    }
    window.addEventListener('afterprint', done)
    window.print()
    return () => window.removeEventListener('afterprint', done)
  }, [printing])
  const papersOfCase = (id: string) => setAsked({ scopes: [{ label: '本案', ids: [id] }], scope: 0, kind: role === 'approval' ? 'review-form' : 'reading-record' })
  const papersOfLeads = (leads: readonly Lead[]) => setAsked({ scopes: [{ label: '本案', ids: [...new Set(leads.map((l) => l.caseId))] }], scope: 0, kind: 'lead-transfer', items: new Set(leads.map((l) => leadKey(l.id))) })
  const papersOfList = (start: 'all' | 'selected', { all, shown, chosen }: Reach) => setAsked({
    scopes: [{ label: '全部', ids: all }, { label: '当前筛选', ids: shown }, { label: '所选', ids: chosen }],
    scope: start === 'selected' ? 2 : shown.length < all.length ? 1 : 0, kind: role === 'supervision' ? 'suggestion' : 'note-list',
  })
  const papersDialog = (
    <>
      {asked && <PaperDialog {...asked} papers={papers} onPrint={(paper, name) => setPrinting({ paper, name })} onClose={() => setAsked(undefined)} onDone={(name) => { setAsked(undefined); say(`已保存：${name}`) }} />}
      {printing && <div ref={sheet} class={`paper-print${printing.paper.draft ? ' draft' : ''}`}><PaperView paper={printing.paper} /></div>}
    </>
  )
  return { papersOfCase, papersOfLeads, papersOfList, papersDialog }
}
