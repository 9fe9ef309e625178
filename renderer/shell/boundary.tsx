import { Component, type ReactNode } from 'react';

type State = { readonly failed: boolean };

/** A screen that breaks says so instead of leaving a white window; what is saved is in the engine, not here. */
export class Boundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="empty" role="alert">
        <h2>This screen stopped working</h2>
        <p>Nothing you saved is lost. Show it again; if it stops again, please report what you did last.</p>
        <button
          type="button"
          className="button button-primary"
          onClick={() => this.setState({ failed: false })}
        >
          Show it again
        </button>
      </div>
    );
  }
}
