import { isDay } from '#server/domain/time/days.ts'

/** Where home states none. */
const APRIL = '04-01'

let start = APRIL

/**
 * When home's fiscal year starts, as `MM-DD`. One program serves one university, and each of its rules about dates needs
 * this: it is the one thing here that is no argument. Set where home is read, by the projection and with each request.
 */
export const fiscalYearStart = (): string => start

/** What is no day of every year counts as not stated. */
export function setFiscalYearStart(stated: string | null | undefined): void {
  start = typeof stated === 'string' && isDayOfYear(stated) ? stated : APRIL
}

export const isDayOfYear = (text: string): boolean => /^\d\d-\d\d$/.test(text) && isDay(`2001-${text}`)
