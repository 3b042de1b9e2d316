import type { ReactNode } from 'react'
import css from '#client/shared/page/Chain.module.css'

/** Chains from a fact to its records to their sources, one below the other. */
export function Chains({ children, testId }: { readonly children: ReactNode; readonly testId?: string }) {
  return (
    <div className={css.chains} data-testid={testId}>
      {children}
    </div>
  )
}

export function Chain({ children }: { readonly children: ReactNode }) {
  return <article className={css.chain}>{children}</article>
}

type StepProps = { readonly kind: 'fact' | 'record' | 'source'; readonly title: string; readonly children: ReactNode }

/** One step of a chain: what it is at the left, what it says at the right. */
export function Step({ kind, title, children }: StepProps) {
  return (
    <div className={css.step} data-step={kind}>
      <span className={css.title}>{title}</span>
      {children}
    </div>
  )
}
