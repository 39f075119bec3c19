import { useId, type ReactNode } from 'react'

/** A part of a panel with its heading. */
export function Section({ title, children }: { title: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section className="section" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  )
}

/** One line of a description list: what it is, what it says, and beneath that where it comes from. */
export function Detail({ name, note, children }: { name: ReactNode; note?: ReactNode; children: ReactNode }) {
  return (
    <div className="detail">
      <dt>{name}</dt>
      <dd>
        {children}
        {note && <div className="detail-note">{note}</div>}
      </dd>
    </div>
  )
}
