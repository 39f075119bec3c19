/** What a thread that draws does. */
export { draw as default } from './draw.ts'
