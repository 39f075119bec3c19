import { Field, Int, ObjectType } from 'type-graphql'
import { Base64Scalar } from '../kit/base64.ts'
import type { Ground } from './ground.ts'

@ObjectType({
  description:
    'The cells, packed as typed arrays, so that a client recalculates everything without asking again. A piece is what of a cell lies in an area; pieces are in the order of their cells.',
  simpleResolvers: true,
})
export class CoverageCells {
  constructor(private readonly ground: Ground) {}

  @Field(() => Base64Scalar, { description: 'Float64, one per cell: its midpoint to the east in EPSG:25832, metres.' })
  get x(): Float64Array {
    return this.ground.cells.x
  }
  @Field(() => Base64Scalar, { description: 'Float64, one per cell: its midpoint to the north in EPSG:25832, metres.' })
  get y(): Float64Array {
    return this.ground.cells.y
  }
  @Field(() => [String], { description: 'The keys of the areas, in the order in which pieces count them.' })
  get areas(): string[] {
    return this.ground.cells.areas
  }
  @Field(() => Base64Scalar, { description: 'Uint32, one per piece: the index of its cell.' })
  get pieceCell(): Uint32Array {
    return this.ground.cells.piece.cell
  }
  @Field(() => Base64Scalar, { description: 'Uint16, one per piece: the index of its area.' })
  get pieceArea(): Uint16Array {
    return this.ground.cells.piece.area
  }
  @Field(() => Base64Scalar, { description: 'Float64, one per piece: whole millionths of people. NaN = unknown.' })
  get piecePeople(): Float64Array {
    return this.ground.cells.piece.people
  }
  @Field(() => Base64Scalar, {
    description: 'Float64, one per piece: whole square decimetres (hundredths of a square metre).',
  })
  get pieceSurface(): Float64Array {
    return this.ground.cells.piece.surface
  }
  @Field(() => Int, { description: 'How many corners a cell has: 4 (squares of a grid) or 6 (hexagons).' })
  async cornersPerCell(): Promise<number> {
    return (await this.ground.mesh()).mesh.cornersPerCell
  }
  @Field(() => Base64Scalar, {
    description:
      'Uint32, cornersPerCell for each cell: the indices of its corners among the vertices, counter-clockwise. Neighbours share corners.',
  })
  async corners(): Promise<Uint32Array> {
    return (await this.ground.mesh()).mesh.corners
  }
  @Field(() => Base64Scalar, {
    description:
      'Float64, two per vertex: longitude and latitude in WGS 84. Cells are not cut with the boundaries of the areas.',
  })
  async vertices(): Promise<Float64Array> {
    return (await this.ground.mesh()).vertices
  }
}
