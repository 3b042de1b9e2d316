/** Signs that some file system refuses, and spaces, which links break at. */
const REFUSED = /[\\/:*?"<>|#%&{}$!'@+`=\s\p{Cc}]+/gu

const LONGEST = 60

/** `partner_purpose_date.png`, as the house names its files. */
export function fileName(parts: readonly string[], ending: string): string {
  const clean = parts.map((part) =>
    part
      .replace(REFUSED, '-')
      .replace(/^[-.]+|[-.]+$/g, '')
      .slice(0, LONGEST),
  )
  return `${clean.filter((part) => part !== '').join('_')}.${ending}`
}
