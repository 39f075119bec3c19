import { Fragment } from 'react'

/** A name that may break after its slashes: "Wichlinghausen/Oberbarmen". */
export function Breakable({ name }: { name: string }) {
  return name.split(/(?<=\/)/).map((part, index) => (
    <Fragment key={part}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}
