import type { Language } from '#client/view/types.ts'

const locale = { ja: 'ja-JP', en: 'en-GB' } satisfies Record<Language, string>
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** To make one takes longer than to lay out a row. */
const numbers = {
  ja: new Intl.NumberFormat(locale.ja),
  en: new Intl.NumberFormat(locale.en),
} satisfies Record<Language, Intl.NumberFormat>

export function formatNumber(value: number, language: Language): string {
  return numbers[language].format(value)
}

/** A date with the precision in which it was stated: `2007`, `2007-06`, `2007-06-15` or `FY2016`. For running text. */
export function formatDate(stated: string, language: Language): string {
  const fiscal = /^FY(\d{4})$/.exec(stated)
  if (fiscal) return formatFiscalYear(Number(fiscal[1]), language)
  const [year = '', month, day] = stated.split('-')
  if (!month) return language === 'ja' ? `${year}年` : year
  const monthName = months[Number(month) - 1] ?? month
  if (!day) return language === 'ja' ? `${year}年${Number(month)}月` : `${monthName} ${year}`
  return language === 'ja' ? `${year}年${Number(month)}月${Number(day)}日` : `${Number(day)} ${monthName} ${year}`
}

/** The same for tables, where dates stand in a column: ISO for days and months, words only for fiscal years. */
export function formatDateInTable(stated: string, language: Language): string {
  const fiscal = /^FY(\d{4})$/.exec(stated)
  if (fiscal) return language === 'ja' ? `${fiscal[1]}年度` : stated
  return stated
}

/** When home's fiscal year starts, `MM-DD`: the recency window begins with one. Until the first answer it is April. */
let fiscalYearStart = '04-01'

export function setFiscalYearStart(recentSince: string | undefined): string {
  if (recentSince !== undefined) fiscalYearStart = recentSince.slice(5)
  return fiscalYearStart
}

/** A fiscal year; in English with its span, since not every reader begins theirs with home. */
export function formatFiscalYear(year: number, language: Language): string {
  if (language === 'ja') return `${year}年度`
  const [month, day] = fiscalYearStart.split('-').map(Number) as [number, number]
  const isWholeMonths = day === 1
  const [first, last] = [month - 1, isWholeMonths ? (month + 10) % 12 : month - 1]
  const until = isWholeMonths && month === 1 ? year : year + 1
  return `FY${year} (${months[first]} ${year}–${months[last]} ${until})`
}

/** The fiscal year that holds a day. For headings of the recency window only. */
export function fiscalYearOf(day: string): number {
  const year = Number(day.slice(0, 4))
  return day.slice(5) >= fiscalYearStart ? year : year - 1
}

/** From the first day of the recency window to the fiscal year of `asOf`: 2023–2025年度 / FY2023–FY2025. */
export function formatWindow(recentSince: string, asOf: string, language: Language): string {
  const [from, to] = [fiscalYearOf(recentSince), fiscalYearOf(asOf)]
  return language === 'ja' ? `${from}〜${to}年度` : `FY${from}–FY${to}`
}

const collators = {
  ja: new Intl.Collator('ja', { numeric: true }),
  en: new Intl.Collator('en', { numeric: true, sensitivity: 'base' }),
} satisfies Record<Language, Intl.Collator>

export function compareNames(a: string, b: string, language: Language): number {
  return collators[language].compare(a, b)
}
