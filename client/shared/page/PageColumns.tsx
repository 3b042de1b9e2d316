import type { ReactNode } from 'react'
import css from '#client/shared/page/PageColumns.module.css'

export function PageColumns({ children, aside }: { readonly children: ReactNode; readonly aside: ReactNode }) {
  return (
    <div className={css.columns}>
      <div className={css.main}>{children}</div>
      <aside className={css.aside}>{aside}</aside>
    </div>
  )
}
