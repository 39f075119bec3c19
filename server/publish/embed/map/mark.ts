import type { Sign } from '../../../../presentation/sign.ts'
import type { PrintPart } from './part.ts'

/** What a picture is made of, in the order in which it is drawn. Units are those of the paper; colours are CSS. */
export type Mark =
  | { kind: 'surface'; path: string; sign: Sign }
  | { kind: 'line'; path: string; colour: string; width: number; dashed: boolean; fill?: string }
  | {
      kind: 'text'
      x: number
      /** The base line. */
      y: number
      text: string
      size: number
      bold: boolean
      colour: string
      anchor: 'start' | 'middle' | 'end'
      /** A light rim, so that it can be read on any ground. */
      halo: boolean
      /** The text is in the language of the view, whose direction it has; otherwise it is German. */
      translated: boolean
      /** The sentence goes on in the next line, after a space. */
      goesOn?: boolean
      /** What it belongs to in print; none = what is around it. */
      part?: PrintPart
    }
  /** A map on its ground, with its own units from the upper left corner; nothing reaches beyond it. */
  | { kind: 'map'; x: number; y: number; width: number; height: number; marks: Mark[]; part?: PrintPart }
