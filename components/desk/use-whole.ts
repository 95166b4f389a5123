import { useEffect, useState } from 'preact/hooks'

/** What is asked of all rows while only the first are there is done once the rest has been read. */
export function useWhole<T>(partial: boolean, act: (asked: T) => void, say: (words: string) => void): (asked: T) => void {
  const [waiting, setWaiting] = useState<{ asked: T }>()
  useEffect(() => {
    if (partial || waiting === undefined) return
    setWaiting(undefined)
    act(waiting.asked)
  }, [partial, waiting])
  return (asked) => {
    if (!partial) return act(asked)
    setWaiting({ asked })
    say('其余各行正在读取，读完即继续。')
  }
}
