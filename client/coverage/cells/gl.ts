/** Plain steps of WebGL 2 that say nothing about what is drawn. */

/** A program of two shaders. `at` finds a uniform. @throws Error with the compiler's words. */
export function program(gl: WebGL2RenderingContext, vertexSource: string, fragmentSource: string) {
  const linked = gl.createProgram()
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, vertexSource],
    [gl.FRAGMENT_SHADER, fragmentSource],
  ] as const) {
    const shader = gl.createShader(kind)!
    gl.shaderSource(shader, source)
    gl.compileShader(shader)
    gl.attachShader(linked, shader)
  }
  gl.linkProgram(linked)
  if (!gl.getProgramParameter(linked, gl.LINK_STATUS) && !gl.isContextLost()) {
    const words = gl.getAttachedShaders(linked)!.map((shader) => gl.getShaderInfoLog(shader))
    throw new Error(`A shader does not compile: ${[...words, gl.getProgramInfoLog(linked)].join(' ')}`)
  }
  const places = new Map<string, WebGLUniformLocation | null>()
  const at = (name: string) => {
    if (!places.has(name)) places.set(name, gl.getUniformLocation(linked, name))
    return places.get(name)!
  }
  return { program: linked, at }
}

/** Puts numbers into a new buffer, and leaves it bound. */
export function buffer(gl: WebGL2RenderingContext, target: number, numbers: Float32Array | Uint32Array): void {
  gl.bindBuffer(target, gl.createBuffer())
  gl.bufferData(target, numbers, gl.STATIC_DRAW)
}

/** Gives the bound vertex array an attribute; with `divisor` 1 it goes on once per instance. */
export function attribute(
  gl: WebGL2RenderingContext,
  of: WebGLProgram,
  name: string,
  numbers: Float32Array,
  size: number,
  divisor = 0,
): void {
  const place = gl.getAttribLocation(of, name)
  buffer(gl, gl.ARRAY_BUFFER, numbers)
  gl.enableVertexAttribArray(place)
  gl.vertexAttribPointer(place, size, gl.FLOAT, false, 0, 0)
  gl.vertexAttribDivisor(place, divisor)
}

/** A texture that holds numbers, not a picture: read by texel, never between. */
export function cellTexture(gl: WebGL2RenderingContext): WebGLTexture {
  const texture = gl.createTexture()
  gl.bindTexture(gl.TEXTURE_2D, texture)
  for (const [name, value] of [
    [gl.TEXTURE_MIN_FILTER, gl.NEAREST],
    [gl.TEXTURE_MAG_FILTER, gl.NEAREST],
    [gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE],
    [gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE],
  ] as const)
    gl.texParameteri(gl.TEXTURE_2D, name, value)
  return texture
}

const texelsPerRow = 1024

/** Fills the bound texture: two numbers per cell, its distance and whether its people are unknown. */
export function fillTexture(gl: WebGL2RenderingContext, distances: Float64Array, unknown: Uint8Array): void {
  const rows = Math.max(1, Math.ceil(distances.length / texelsPerRow))
  const texels = new Float32Array(2 * texelsPerRow * rows)
  for (let cell = 0; cell < distances.length; cell++) {
    // Without any place a cell is infinitely far; shaders need not know infinity.
    texels[2 * cell] = Math.min(distances[cell]!, 1e9)
    texels[2 * cell + 1] = unknown[cell]!
  }
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 4)
  gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false)
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false)
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RG32F, texelsPerRow, rows, 0, gl.RG, gl.FLOAT, texels)
}

/** A matrix (by columns) for coordinates that begin at `origin`, reckoned with 64 bits before it is cut to 32. */
export function shiftedMatrix(matrix: ArrayLike<number>, [x, y]: [number, number]): Float32Array {
  const shifted = Float64Array.from(matrix)
  for (let row = 0; row < 4; row++) shifted[12 + row] = matrix[row]! * x + matrix[4 + row]! * y + matrix[12 + row]!
  return Float32Array.from(shifted)
}
