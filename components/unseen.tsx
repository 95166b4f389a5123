/** Parts of the case that no page has shown yet, and what seeing them would settle. */
export function UnseenList({ unseen }: { unseen: readonly { name: string; tab: boolean; settles: string }[] }) {
  if (unseen.length === 0) return null
  return (
    <section class="unseen" aria-label="尚未看到的内容">
      <h2>尚未看到</h2>
      <ul class="dots">
        {unseen.map(({ name, tab, settles }) => (
          <li key={name}>{tab ? <><b>{name}</b>未打开：打开该页签即可补全{settles}。</> : <>没有看到<b>{name}</b>：打开显示它的页签或者页面，即可补全{settles}。</>}</li>
        ))}
      </ul>
    </section>
  )
}
