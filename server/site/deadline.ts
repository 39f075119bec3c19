/** A point in time until which there is time. */
export class Deadline {
  private readonly end: number

  constructor(seconds: number) {
    this.end = performance.now() + seconds * 1000
  }

  /** Seconds left; 0 when there are none. */
  get left(): number {
    return Math.max(0, (this.end - performance.now()) / 1000)
  }

  get isOver(): boolean {
    return this.left === 0
  }
}
