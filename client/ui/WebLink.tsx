import type { ReactNode } from 'react'

type WebLinkProps = {
  /** As a record states it: it may be anything. */
  readonly address: string | null | undefined
  readonly className?: string | undefined
  /** Whether a tooltip tells the whole address. */
  readonly isNamed?: boolean
  readonly children: ReactNode
}

/** A page of the web, in a new tab. What is no address of the web is never a link: only its words stand there. */
export function WebLink({ address, className, isNamed = false, children }: WebLinkProps) {
  const title = isNamed && address ? { title: address } : {}
  if (!isWebAddress(address)) return <span {...title}>{children}</span>
  return (
    <a className={className} href={address} target="_blank" rel="noopener noreferrer" {...title}>
      {children}
    </a>
  )
}

export function isWebAddress(address: string | null | undefined): address is string {
  return typeof address === 'string' && /^https?:\/\//i.test(address) && URL.canParse(address)
}
