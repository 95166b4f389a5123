import { beforeEach, describe, expect, it, vi } from 'vitest'

/** When the lock closes by itself, in a browser that only takes notes. */

type Listener = (...what: never[]) => void
const fake = vi.hoisted(() => ({
  listeners: new Map<string, ((...what: unknown[]) => void)[]>(), alarms: [] as string[], interval: 0, idle: 'active', local: {} as Record<string, unknown>, managed: {} as Record<string, unknown>,
  state: 'open', locked: [] as string[], touched: 0, follow: (_: object) => {},
}))
vi.mock('wxt/browser', () => {
  const event = (name: string) => ({ addListener: (f: Listener) => { fake.listeners.set(name, [...(fake.listeners.get(name) ?? []), f as (...what: unknown[]) => void]) } })
  return { browser: {
    idle: { onStateChanged: event('idle'), setDetectionInterval: (s: number) => { fake.interval = s }, queryState: () => Promise.resolve(fake.idle) },
    alarms: { onAlarm: event('alarm'), create: (name: string) => { fake.alarms.push(name); return Promise.resolve() }, clear: (name: string) => { fake.alarms = fake.alarms.filter((a) => a !== name); return Promise.resolve(true) } },
    storage: {
      local: { get: () => Promise.resolve(fake.local), set: (v: object) => { Object.assign(fake.local, v); return Promise.resolve() } }, managed: { get: () => Promise.resolve(fake.managed) }, onChanged: event('storage'),
    },
  } }
})
vi.mock('../../entrypoints/background/vault.ts', () => ({
  vaultState: () => Promise.resolve({ kind: fake.state }), watchVault: (f: (s: object) => void) => { fake.follow = f }, lockNow: (why: string) => { fake.locked.push(why); fake.state = 'locked'; return Promise.resolve() },
}))
vi.mock('../../entrypoints/background/vault-keeping.ts', () => ({ touched: () => { fake.touched++ } }))

const tell = (name: string, ...what: unknown[]) => { for (const f of fake.listeners.get(name) ?? []) f(...what) }
const rest = () => new Promise((resolve) => { setTimeout(resolve, 5) })

async function begin(): Promise<void> {
  const { watchIdle } = await import('../../entrypoints/background/idle-lock.ts')
  watchIdle()
  await rest()
}

beforeEach(() => {
  vi.resetModules()
  fake.listeners.clear()
  Object.assign(fake, { alarms: [], interval: 0, idle: 'active', local: {}, managed: {}, state: 'open', locked: [], touched: 0 })
})

describe('an open lock', () => {
  it('is looked after each minute, and closes when the browser tells that nobody is there, or that the screen is locked', async () => {
    await begin()
    expect([fake.alarms, fake.interval]).toEqual([['lock-idle'], 30 * 60])
    tell('idle', 'active')
    await rest()
    expect(fake.locked).toEqual([])
    tell('idle', 'locked')
    await rest()
    expect(fake.locked).toEqual(['idle'])
  })
  it('stays open as long as somebody is at the machine, with whatever; closes where the browser did not tell', async () => {
    await begin()
    tell('alarm', { name: 'lock-idle' })
    tell('alarm', { name: 'another' })
    await rest()
    expect([fake.touched, fake.locked]).toEqual([1, []])
    fake.idle = 'idle'
    tell('alarm', { name: 'lock-idle' })
    await rest()
    expect([fake.touched, fake.locked]).toEqual([1, ['idle']])
  })
  it('that closed, because the machine slept, is not held open by the key that woke it', async () => {
    await begin()
    fake.state = 'locked'
    tell('alarm', { name: 'lock-idle' })
    await rest()
    expect([fake.touched, fake.alarms]).toEqual([0, []])
  })
})

it.each(['plain', 'locked', 'must-set', 'damaged'])('nothing is looked after while it is %s', async (kind) => {
  fake.state = kind
  await begin()
  tell('idle', 'idle')
  await rest()
  expect([fake.alarms, fake.locked]).toEqual([[], []])
})

describe('the time', () => {
  it('is what was chosen; policy goes before it; what cannot be read is as usual, of policy the least', async () => {
    const { idleTime, setIdleTime } = await import('../../entrypoints/background/idle-time.ts')
    expect(await idleTime()).toEqual({ minutes: 30, fixed: false })
    await setIdleTime(60)
    expect(await idleTime()).toEqual({ minutes: 60, fixed: false })
    await expect(setIdleTime(4)).rejects.toThrow()
    fake.local = { lockIdleMinutes: 'never' }
    expect(await idleTime()).toEqual({ minutes: 30, fixed: false })
    vi.resetModules()
    fake.managed = { lockIdleMinutes: 10 }
    expect(await (await import('../../entrypoints/background/idle-time.ts')).idleTime()).toEqual({ minutes: 10, fixed: true })
    vi.resetModules()
    fake.managed = { lockIdleMinutes: 0 }
    expect(await (await import('../../entrypoints/background/idle-time.ts')).idleTime()).toEqual({ minutes: 5, fixed: true })
  })
  it('is heard of at once', async () => {
    await begin()
    fake.local = { lockIdleMinutes: 15 }
    tell('storage', { lockIdleMinutes: {} }, 'local')
    await rest()
    expect(fake.interval).toBe(15 * 60)
  })
})
