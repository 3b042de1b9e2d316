import type { ReactNode } from 'react'
import css from '#client/features/explore/parts/PanelActions.module.css'

type PanelActionsProps = {
  /** The first of them, with its text. */
  readonly main?: { readonly text: string; readonly onClick: () => void } | undefined
  readonly children: ReactNode
}

/** What can be done with the thing of a panel, as buttons at its foot. */
export function PanelActions({ main, children }: PanelActionsProps) {
  return (
    <div className={css.actions}>
      {main && (
        <button type="button" className={css.main} onClick={main.onClick}>
          {main.text}
        </button>
      )}
      {children}
    </div>
  )
}
