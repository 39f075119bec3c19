import type { CustomLayerInterface, Map } from 'maplibre-gl'
import { cellFragmentShader, cellVertexShader, sideFragmentShader, sideVertexShader } from './cells.shader.ts'
import type { CellGeometry } from './cells.geometry.ts'
import { attribute, buffer, cellTexture, fillTexture, program, shiftedMatrix } from './gl.ts'
import type { Shades } from './shades.ts'

/** What changes while somebody looks: it takes a few numbers for the graphics card, and no new tiles. */
export interface CellPaint {
  /** Distance of every cell, metres. */
  distances: Float64Array
  /** 1 for every cell whose people are unknown. */
  unknown: Uint8Array
  /** Metres. */
  reach: number
  shades: Shades
  /** Width of the outline of gaps, in pixels of the page. */
  lineWidth: number
}

/** The layer of cells: MapLibre draws it among its own, and `paint` changes it in the next frame. */
export interface CellLayer extends CustomLayerInterface {
  paint(next: CellPaint): void
}

/**
 * A layer that draws cells in the shade of their distance, and the outline of gaps. MapLibre's own layers would cut the
 * cells into tiles again, in a worker, whenever an expression changes: some frames late, and later with more cells.
 */
export function createCellLayer(id: string, geometry: CellGeometry, first: CellPaint): CellLayer {
  let present = first
  let map: Map | undefined
  let draw: ((paint: CellPaint, matrix: Float32Array) => void) | undefined
  return {
    id,
    type: 'custom',
    renderingMode: '2d',
    onAdd(owner) {
      map = owner
      draw = undefined
    },
    render(gl, { defaultProjectionData }) {
      // Not in onAdd: only around render does MapLibre expect a changed state of the context.
      draw ??= createDrawing(gl, geometry)
      draw(present, shiftedMatrix(defaultProjectionData.mainMatrix, geometry.origin))
    },
    paint(next) {
      present = next
      map?.triggerRepaint()
    },
  }
}

function createDrawing(gl: WebGL2RenderingContext, geometry: CellGeometry) {
  const { cornersPerCell, positions, triangles, sideEnds, sideCells } = geometry
  const cells = program(gl, cellVertexShader, cellFragmentShader)
  const sides = program(gl, sideVertexShader, sideFragmentShader)
  const texture = cellTexture(gl)

  const cellArray = gl.createVertexArray()
  gl.bindVertexArray(cellArray)
  attribute(gl, cells.program, 'a_position', positions, 2)
  buffer(gl, gl.ELEMENT_ARRAY_BUFFER, triangles)
  const sideArray = gl.createVertexArray()
  gl.bindVertexArray(sideArray)
  attribute(gl, sides.program, 'a_ends', sideEnds, 4, 1)
  attribute(gl, sides.program, 'a_cells', sideCells, 2, 1)
  gl.bindVertexArray(null)

  let uploaded: Pick<CellPaint, 'distances' | 'unknown'> | undefined
  return (paint: CellPaint, matrix: Float32Array): void => {
    const { distances, unknown, reach, shades, lineWidth } = paint
    gl.activeTexture(gl.TEXTURE0)
    gl.bindTexture(gl.TEXTURE_2D, texture)
    if (uploaded?.distances !== distances || uploaded.unknown !== unknown) {
      fillTexture(gl, distances, unknown)
      uploaded = { distances, unknown }
    }
    gl.disable(gl.DEPTH_TEST)
    gl.disable(gl.STENCIL_TEST)
    gl.disable(gl.CULL_FACE)
    const ratio = window.devicePixelRatio

    gl.useProgram(cells.program)
    gl.uniformMatrix4fv(cells.at('u_matrix'), false, matrix)
    gl.uniform1i(cells.at('u_cells'), 0)
    gl.uniform1i(cells.at('u_corners'), cornersPerCell)
    gl.uniform1fv(cells.at('u_limits[0]'), shades.limits(reach))
    gl.uniform3fv(cells.at('u_shades[0]'), shades.colours.flat())
    gl.uniform3fv(cells.at('u_hatch'), shades.hatch)
    gl.uniform1f(cells.at('u_opacity'), shades.opacity)
    gl.uniform1f(cells.at('u_ratio'), ratio)
    gl.bindVertexArray(cellArray)
    gl.drawElements(gl.TRIANGLES, triangles.length, gl.UNSIGNED_INT, 0)

    gl.useProgram(sides.program)
    gl.uniformMatrix4fv(sides.at('u_matrix'), false, matrix)
    gl.uniform1i(sides.at('u_cells'), 0)
    gl.uniform1f(sides.at('u_reach'), reach)
    const half = lineWidth * ratio
    gl.uniform2f(sides.at('u_halfLine'), half / gl.drawingBufferWidth, half / gl.drawingBufferHeight)
    gl.uniform3fv(sides.at('u_line'), shades.line)
    gl.bindVertexArray(sideArray)
    gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, sideCells.length / 2)
    gl.bindVertexArray(null)
  }
}
