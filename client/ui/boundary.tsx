import { Component, type ReactNode } from 'react'

/** Keeps the page whole when a part of it fails, or its files cannot be loaded: the fallback stands in for it. */
export class Boundary extends Component<{ fallback: ReactNode; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children
  }
}
