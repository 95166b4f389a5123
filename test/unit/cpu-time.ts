/** Processor time of this process that some work takes, in milliseconds: the least of several runs. Other processes on a busy machine do not count. */
export function cpuTime(work: () => void, runs = 3): number {
  const costs = Array.from({ length: runs }, () => {
    const from = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(from)
    return (user + system) / 1000
  })
  return Math.min(...costs)
}
