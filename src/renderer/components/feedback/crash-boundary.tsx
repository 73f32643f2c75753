import { Component, type ComponentType, type ReactNode } from 'react';

interface CrashBoundaryProps {
  /** Another value starts over, for instance the path of the page. */
  readonly resetOn: string;
  readonly Fallback: ComponentType<{ readonly again: () => void }>;
  readonly children: ReactNode;
}

interface CrashBoundaryState {
  readonly crashed: boolean;
}

/** Keeps a fault in one page from taking the others, and the unsaved work, with it. */
export class CrashBoundary extends Component<CrashBoundaryProps, CrashBoundaryState> {
  override state: CrashBoundaryState = { crashed: false };

  static getDerivedStateFromError(): CrashBoundaryState {
    return { crashed: true };
  }

  override componentDidUpdate(previous: CrashBoundaryProps): void {
    if (previous.resetOn !== this.props.resetOn && this.state.crashed) this.again();
  }

  private readonly again = (): void => {
    this.setState({ crashed: false });
  };

  override render(): ReactNode {
    const { Fallback, children } = this.props;
    return this.state.crashed ? <Fallback again={this.again} /> : children;
  }
}
