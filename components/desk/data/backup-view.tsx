import { useState } from 'preact/hooks'
import { momentWords } from '../../../rules/words.ts'
import { useId } from '../../use-id.ts'
import type { Outcome } from '../../draft.ts'
import { weaknessOf } from '../../lock/passphrase.ts'
import { Asked } from './asked.tsx'

export interface BackupProps {
  /** the institution's policy lets nobody make a backup */
  forbidden: boolean
  /** what is going on; `done` 0…1 */
  state:
    | { kind: 'idle' }
    | { kind: 'making' | 'checking' | 'restoring'; done: number }
    /** the file was opened and is whole: what it holds, and what is stored now */
    | { kind: 'ready'; name: string; createdAt: string; held: { cases: number; notes: number; leads: number }; stored: { cases: number; notes: number } }
  /** instant of the last backup; undefined where none is known of */
  last: string | undefined
  onBackup: (passphrase: string) => Promise<Outcome>
  onOpen: (file: File, passphrase: string) => Promise<Outcome>
  onRestore: () => Promise<Outcome>
  onCancel: () => void
}

const DOING = { making: '正在备份', checking: '正在打开并核对备份', restoring: '正在恢复' }

/** 备份与恢复: everything into one encrypted file, and back. */
export function BackupView({ forbidden, last, state, onBackup, onOpen, onRestore, onCancel }: BackupProps) {
  const [said, setSaid] = useState<Outcome & { words?: string }>()
  const [first, setFirst] = useState('')
  const [again, setAgain] = useState('')
  const [file, setFile] = useState<File>()
  const [words, setWords] = useState('')
  const id = useId()
  const busy = state.kind === 'making' || state.kind === 'checking' || state.kind === 'restoring'
  /* A backup is carried about, and whoever has it may guess as long as he likes: no weaker than the lock's. */
  const weak = weaknessOf(first).replaceAll('口令', '密码') || (first !== again ? '两次输入的密码不同' : '')
  const run = async (work: Promise<Outcome>, done: string, then: () => void) => {
    setSaid(undefined)
    const outcome = await work
    setSaid({ ...outcome, words: done })
    if (outcome.ok) then()
  }
  return (
    <section class="backup">
      <h2>备份与恢复{forbidden && <span class="tag">单位统一：不允许备份</span>}</h2>
      <p class="soft">备份把全部案件、批注、线索、更正、版式、设置和操作记录存成一个加密文件。没有密码打不开，密码也无法找回，请另行妥善保管。浏览器在写入时断电或者被强制结束的，数据库可能损坏而被清空，请定期备份，并存放到本机以外。</p>
      <p>上次备份：<span class="num">{last === undefined ? '没有备份过的记载' : momentWords(last)}</span></p>
      {busy ? (
        <p class="progress"><progress value={state.done} max={1} aria-label={DOING[state.kind]} /><span class="num" role="status">{DOING[state.kind]} {Math.floor(state.done * 100)}%</span>{state.kind !== 'restoring' && <button type="button" class="btn" onClick={onCancel}>停止</button>}</p>
      ) : state.kind === 'ready' ? (
        <Asked aria-labelledby={`${id}r`}>
          <p id={`${id}r`}>备份 <bdi class="num">{state.name}</bdi> 完整，{momentWords(state.createdAt)}生成，有案件 {state.held.cases} 件、批注 {state.held.notes} 条、线索 {state.held.leads} 条。恢复后，本机现有的案件 {state.stored.cases} 件、批注 {state.stored.notes} 条将全部由备份替换，不能撤销；如有需要，请先备份现有内容。本机已有操作记录的，照旧接续，备份里的操作记录不并入；还没有的，或者数据库被浏览器清空、从头记起的，以备份里的接续。</p>
          <button type="button" class="btn danger" onClick={() => void run(onRestore(), '已恢复。', () => { setFile(undefined); setWords('') })}>恢复，替换现有内容</button>
          <button type="button" class="btn" onClick={onCancel}>不恢复</button>
        </Asked>
      ) : (
        <>
          {forbidden ? <p>单位统一设置不允许把全部内容备份成文件。以前的备份仍可恢复；需要备份的，请联系管理人员。</p> : <form class="row" onSubmit={(event) => { event.preventDefault(); if (weak === '') void run(onBackup(first), '备份文件已生成。', () => { setFirst(''); setAgain('') }) }}>
            <label>备份密码<input type="password" autocomplete="new-password" maxLength={200} value={first} onInput={(event) => setFirst(event.currentTarget.value)} /></label>
            <label>再输一次<input type="password" autocomplete="new-password" maxLength={200} value={again} onInput={(event) => setAgain(event.currentTarget.value)} /></label>
            <button type="submit" class="btn primary" disabled={weak !== ''}>备份全部内容</button>
            <span class="soft" role="status">{first === '' ? '' : weak}</span>
          </form>}
          <form class="row" onSubmit={(event) => { event.preventDefault(); if (file && words !== '') void run(onOpen(file, words), '', () => {}) }}>
            <label class="btn import">选择备份文件…<input type="file" accept=".zbbf" aria-label="备份文件" onChange={(event) => { setSaid(undefined); setFile(event.currentTarget.files?.[0]) }} /></label><bdi class="num">{file?.name ?? '还没有选择'}</bdi>
            <label>密码<input type="password" autocomplete="off" maxLength={200} value={words} onInput={(event) => setWords(event.currentTarget.value)} /></label>
            <button type="submit" class="btn" disabled={file === undefined || words === ''}>打开备份…</button>
          </form>
        </>
      )}
      {said && (said.ok ? said.words !== '' && state.kind === 'idle' && <p role="status" class="soft">{said.words}</p> : <p class="failure" role="alert">{said.message}没有改动任何内容。</p>)}
    </section>
  )
}
