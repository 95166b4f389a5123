import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, civil, civilDateAt, daysBetween, daysInMonth, inWords, isCivilDate, readDate, weekday } from '../../casefile/dates.ts'
import { holidayCalendar } from '../../casefile/holidays.ts'
import { endOfDays, endOfMonths, holidayShift, LONGEST_BREAK } from '../../casefile/periods.ts'

/** Civil dates against Temporal as the oracle; periods against the law’s own examples (law.md §7.1). */

const plain = (s: string) => Temporal.PlainDate.from(s)
const FIRST = plain('1950-01-01')
const date = fc.integer({ min: 0, max: 55_000 }).map((n) => FIRST.add({ days: n }).toString())
/** Month ends and leap days are where counting goes wrong: every second date is one. */
const edgy = fc.oneof(date, date.map((d) => { const p = plain(d); return p.with({ day: p.daysInMonth }).toString() }), fc.constantFrom('2024-02-29', '2000-02-29', '2024-12-31', '2025-01-31', '2024-08-31'))

describe('calendar arithmetic, against Temporal', () => {
  it('addMonths gives the corresponding day, or the last of the month', () => {
    fc.assert(fc.property(edgy, fc.integer({ min: -240, max: 240 }), (d, m) => {
      expect(addMonths(d, m)).toBe(plain(d).add({ months: m }, { overflow: 'constrain' }).toString())
    }), { numRuns: 2000 })
  })
  it('addDays', () => {
    fc.assert(fc.property(edgy, fc.integer({ min: -5000, max: 5000 }), (d, n) => {
      expect(addDays(d, n)).toBe(plain(d).add({ days: n }).toString())
    }), { numRuns: 1000 })
  })
  it('daysBetween is the inverse of addDays', () => {
    fc.assert(fc.property(edgy, edgy, (a, b) => {
      expect(daysBetween(a, b)).toBe(plain(a).until(plain(b), { largestUnit: 'days' }).days)
      expect(addDays(a, daysBetween(a, b))).toBe(b)
    }), { numRuns: 1000 })
  })
  it('weekday counts from Sunday', () => {
    fc.assert(fc.property(edgy, (d) => { expect(weekday(d)).toBe(plain(d).dayOfWeek % 7) }), { numRuns: 1000 })
    expect(weekday('2025-11-30')).toBe(0)
  })
  it('civil accepts exactly the days that exist', () => {
    fc.assert(fc.property(fc.integer({ min: 1890, max: 2210 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }), (y, m, d) => {
      let oracle: string | undefined
      try { oracle = Temporal.PlainDate.from({ year: y, month: m, day: d }, { overflow: 'reject' }).toString() } catch { oracle = undefined }
      expect(civil(y, m, d)).toBe(y < 1900 || y > 2199 ? undefined : oracle)
    }), { numRuns: 3000 })
    expect(daysInMonth(1900, 2)).toBe(28)
    expect(daysInMonth(2000, 2)).toBe(29)
  })
  it('isCivilDate refuses what only looks like a date', () => {
    for (const s of ['2025-02-29', '2025-2-03', '2025-13-01', '2025-00-10', '2025-04-31', '20250401', '2025-04-01T00:00', ' 2025-04-01', '0025-04-01', '2025-04-01\n', '']) expect(isCivilDate(s), s).toBe(false)
    expect(isCivilDate('2024-02-29')).toBe(true)
  })
  it('the day in Shanghai at an instant', () => {
    /* From 1992 on: until 1991 the zone had summer time in some years. */
    fc.assert(fc.property(fc.integer({ min: Date.UTC(1992, 0, 1), max: Date.UTC(2100, 0, 1) }), (t) => {
      expect(civilDateAt(t)).toBe(Temporal.Instant.fromEpochMilliseconds(t).toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString())
    }), { numRuns: 1000 })
    expect(civilDateAt(Date.UTC(2025, 1, 28, 15, 59, 59, 999))).toBe('2025-02-28')
    expect(civilDateAt(Date.UTC(2025, 1, 28, 16))).toBe('2025-03-01')
  })
})

describe('periods', () => {
  it.each([
    ['2024-11-30', '2025-02-28', '2025-05-30'], ['2025-01-31', '2025-04-30', '2025-07-31'], ['2024-02-29', '2024-05-29', '2024-08-29'],
    ['2024-08-31', '2024-11-30', '2025-02-28'], ['2025-08-31', '2025-11-30', '2026-02-28'], ['2025-07-01', '2025-10-01', '2026-01-01'],
  ])('filed %s: three months end on %s, six on %s', (filed, three, six) => {
    expect(endOfMonths(filed, 3)).toBe(three)
    expect(endOfMonths(filed, 6)).toBe(six)
  })
  it('three months are 89 to 92 days, never 90 by rule', () => {
    fc.assert(fc.property(edgy, (d) => {
      expect(endOfMonths(d, 3) <= addDays(d, 92)).toBe(true)
      expect(endOfMonths(d, 3) >= addDays(d, 89)).toBe(true)
    }), { numRuns: 2000 })
  })
  it('a later start never ends earlier', () => {
    fc.assert(fc.property(edgy, fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 24 }), (d, n, m) => {
      expect(endOfMonths(d, m) <= endOfMonths(addDays(d, n), m)).toBe(true)
    }), { numRuns: 1000 })
  })
  it('within N days: the first day is not counted', () => expect(endOfDays('2025-03-05', 30)).toBe('2025-04-04'))
})

describe('holidays', () => {
  const calendar = holidayCalendar()
  it('knows weekends, holidays and make-up workdays of 2025', () => {
    const off = ['2025-01-01', '2025-01-28', '2025-02-04', '2025-04-04', '2025-05-05', '2025-06-02', '2025-10-01', '2025-10-08', '2025-11-30', '2025-03-01']
    const worked = ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11', '2025-10-09', '2025-02-05', '2025-02-28']
    expect(off.filter((d) => calendar.isDayOff(d) !== true)).toEqual([])
    expect(worked.filter((d) => calendar.isDayOff(d) !== false)).toEqual([])
  })
  it('says nothing of years that it does not know', () => {
    expect(calendar.isDayOff('2027-01-02')).toBeUndefined()
    expect(calendar.isDayOff('2003-12-31')).toBeUndefined()
    expect(holidayShift('2027-01-02', calendar)).toBeUndefined()
    expect(calendar.isDayOff('2025-02-30')).toBeUndefined()
  })
  it('every shift from 2004 on ends on the first working day, within the longest break', () => {
    for (let d = '2004-01-01'; d < '2026-12-20'; d = addDays(d, 1)) {
      const shifted = holidayShift(d, calendar)
      if (shifted === undefined) throw new Error(`no shift for ${d}`)
      if (calendar.isDayOff(shifted) !== false || shifted < d || daysBetween(d, shifted) > LONGEST_BREAK) throw new Error(`${d} → ${shifted}`)
      for (let x = d; x < shifted; x = addDays(x, 1)) if (calendar.isDayOff(x) !== true) throw new Error(`${d} → ${shifted} passes the working day ${x}`)
    }
  })
  it('the shift of National Day 2025, of a plain weekend, of a working day', () => {
    expect(holidayShift('2025-10-01', calendar)).toBe('2025-10-09')
    expect(holidayShift('2024-11-30', calendar)).toBe('2024-12-02')
    expect(holidayShift('2025-09-28', calendar)).toBe('2025-09-28')
  })
  it('takes an arrangement given by the institution, also for a known year', () => {
    const own = holidayCalendar([{ year: 2027, daysOff: ['2027-10-01'], makeUpWorkdays: ['2027-10-09'] }])
    expect([own.isDayOff('2027-10-01'), own.isDayOff('2027-10-09'), own.isDayOff('2027-10-10'), own.isDayOff('2027-10-11'), own.isDayOff('2028-01-01')]).toEqual([true, false, true, false, undefined])
  })
})

const ZEROS = ['〇', '○', 'Ｏ', 'O', 'Ο', '◯', '零']
const DIGITS = '一二三四五六七八九'
const positional = (n: string, zero: string) => [...n].map((c) => (c === '0' ? zero : (DIGITS[+c - 1] ?? ''))).join('')
const counted = (n: number) => (n < 10 ? (DIGITS[n - 1] ?? '') : `${n < 20 ? '' : DIGITS[Math.floor(n / 10) - 1]}十${n % 10 === 0 ? '' : DIGITS[(n % 10) - 1]}`)
const wide = (s: string) => s.replace(/[0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))

describe('readDate', () => {
  const writings = (d: string): string[] => {
    const [y = '', m = '', day = ''] = d.split('-')
    const chinese = ZEROS.flatMap((z) => [`${positional(y, z)}年${counted(+m)}月${counted(+day)}日`, `${positional(y, z)}年${positional(m, z)}月${positional(day, z)}日`])
    const arabic = [d, `${y}/${+m}/${+day}`, `${y}/${m}/${day}`, `${y}.${+m}.${+day}`, `${y}年${+m}月${+day}日`, `${y}年${m}月${day}日`, `${y} 年 ${+m} 月 ${+day} 日`, `${y}年${+m}月${+day}号`, y + m + day, `${d} 09:30:00`, `${d}T09:30:00`, inWords(d)]
    return [...arabic, ...arabic.map(wide), ...chinese, ...chinese.map((s) => `　${s} `)]
  }
  it('reads every writing of a day back', () => {
    fc.assert(fc.property(edgy.filter((d) => d < '2100'), (d) => {
      for (const s of writings(d)) expect(readDate(s), s).toEqual({ on: d, precision: 'day' })
    }), { numRuns: 300 })
  })
  it.each([
    ['2024年3月', '2024-03-01', 'month'], ['2024-03', '2024-03-01', 'month'], ['2024年', '2024-01-01', 'year'],
  ])('%s is its first day, with its precision', (s, on, precision) => expect(readDate(s)).toEqual({ on, precision }))
  it.each(['2025年2月30日', '2025-13-01', '2025-00-00', '二〇二五年二月三十日', '待定', '', '—', '长期', '12345678901', '三月五日', '2025'])('%s is no date', (s) => expect(readDate(s)).toBeUndefined())
  it('gives a real day or nothing, whatever it is handed', () => {
    const messy = fc.array(fc.constantFrom(...'0123456789〇零一二十年月日-/.号 '), { maxLength: 24 }).map((cs) => cs.join(''))
    fc.assert(fc.property(fc.oneof(messy, fc.string()), (s) => {
      const r = readDate(s)
      expect(r === undefined || isCivilDate(r.on)).toBe(true)
    }), { numRuns: 3000 })
  })
})
