import { createInterface } from 'node:readline'
import { AS_OF } from './cases.ts'
import { peerFacts } from './peer-facts.ts'
import { peerEngine, peerJudge } from './peer.ts'
import { caseFileSchema } from '../../casefile/schema.ts'

/** What the peer makes of the same lines: the four standards (with the gate and the sum, as it is written), one line of conclusions a case. It checks no input and tells no reason. */

const engine = peerEngine()
for await (const line of createInterface({ input: process.stdin })) {
  const { id, caseFile }: { id: number; caseFile: unknown } = JSON.parse(line)
  const conclusions = await peerJudge(engine, peerFacts(caseFileSchema.parse(caseFile), AS_OF))
  if (!process.stdout.write(`${JSON.stringify({ id, conclusions: Object.fromEntries(conclusions) })}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve))
}
