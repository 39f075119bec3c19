/** So many shades tell distances apart: the first four lie within reach. */
const shadeCount = 6

/** The cell's distance and whether its people are unknown, from a texture with one texel per cell. */
const readCell = `
uniform sampler2D u_cells;
vec2 readCell(int cell) {
  int width = textureSize(u_cells, 0).x;
  return texelFetch(u_cells, ivec2(cell % width, cell / width), 0).rg;
}`

/** Cells: every corner takes the shade of its cell's distance. */
export const cellVertexShader = `#version 300 es
precision highp float;
precision highp int;
${readCell}
uniform mat4 u_matrix;
uniform int u_corners;
uniform float u_limits[${shadeCount - 1}];
uniform vec3 u_shades[${shadeCount}];
in vec2 a_position;
flat out vec4 v_cell;
void main() {
  vec2 cell = readCell(gl_VertexID / u_corners);
  int shade = 0;
  for (int i = 0; i < ${shadeCount - 1}; i++) if (cell.r > u_limits[i]) shade = i + 1;
  v_cell = vec4(u_shades[shade], cell.g);
  gl_Position = u_matrix * vec4(a_position, 0.0, 1.0);
}`

/** Where people are unknown, diagonal lines lie above the shade. */
export const cellFragmentShader = `#version 300 es
precision highp float;
uniform vec3 u_hatch;
uniform float u_opacity;
uniform float u_ratio;
flat in vec4 v_cell;
out vec4 colour;
void main() {
  float stripe = mod((gl_FragCoord.x + gl_FragCoord.y) / u_ratio, 9.0);
  vec3 shown = v_cell.a > 0.5 && stripe < 2.0 ? u_hatch : v_cell.rgb;
  colour = vec4(shown * u_opacity, u_opacity);
}`

/** The outline of gaps: a side of a cell is drawn when exactly one of the two cells that it parts is not reached. */
export const sideVertexShader = `#version 300 es
precision highp float;
precision highp int;
${readCell}
uniform mat4 u_matrix;
uniform float u_reach;
uniform vec2 u_halfLine;
in vec4 a_ends;
in vec2 a_cells;
void main() {
  bool isGap = readCell(int(a_cells.x)).r > u_reach;
  bool isGapBeyond = a_cells.y >= 0.0 && readCell(int(a_cells.y)).r > u_reach;
  if (isGap == isGapBeyond) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  vec4 from = u_matrix * vec4(a_ends.xy, 0.0, 1.0);
  vec4 to = u_matrix * vec4(a_ends.zw, 0.0, 1.0);
  vec2 along = normalize((to.xy / to.w - from.xy / from.w) / u_halfLine);
  bool atEnd = gl_VertexID > 1;
  float side = gl_VertexID % 2 == 0 ? 1.0 : -1.0;
  vec4 end = atEnd ? to : from;
  // A little longer than the side, so that corners close.
  vec2 offset = vec2(-along.y, along.x) * side + along * (atEnd ? 0.5 : -0.5);
  gl_Position = end + vec4(offset * u_halfLine * end.w, 0.0, 0.0);
}`

export const sideFragmentShader = `#version 300 es
precision highp float;
uniform vec3 u_line;
out vec4 colour;
void main() {
  colour = vec4(u_line, 1.0);
}`
