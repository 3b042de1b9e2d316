import css from '#client/ui/SourceLink.module.css'
import { isWebAddress, WebLink } from '#client/ui/WebLink.tsx'

type Source = { readonly url: string | null; readonly title: string }

/** A link to a source, in a new tab; its title where it has no address of the web. */
export function SourceLink({ source, label }: { readonly source: Source; readonly label?: string }) {
  if (!isWebAddress(source.url)) return <span className={css.plain}>{source.title}</span>
  return (
    <WebLink address={source.url} className={css.link} isNamed>
      {label ?? shortAddress(source.url)}
      <span aria-hidden> ↗</span>
    </WebLink>
  )
}

/**
 * Host, beginning and end of the path with what is asked there, so that two pages of one host never read the same; the
 * full address is in the title.
 */
export function shortAddress(address: string): string {
  const url = new URL(address)
  const path = decode(`${url.pathname.replace(/\/$/, '')}${url.search}`)
  const host = url.hostname.replace(/^www\./, '')
  return path.length > 44 ? `${host}${path.slice(0, 16)}…${path.slice(-26)}` : `${host}${path}`
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
