/** A component whose file comes apart from the page's entry: where it does not come, its place says so and tries again. */
import { Suspense, use, type ComponentType, type ReactNode } from 'react';
import { part as partOf } from '../../state/part.ts';
import { Guard } from '../faults/Guard.tsx';
import { Waiting } from './Waiting.tsx';

/** What stands where something is loaded that the reader asked for. */
export const WAITING = <Waiting />;

/**
 * @param part what the reader calls it, a message: `Examination`
 * @param get imports the component
 * @param waiting what stands there until it has come
 */
export function lazyPart<Props extends object>(
  part: string,
  get: () => Promise<ComponentType<Props>>,
  waiting: ReactNode = null,
): ComponentType<Props> {
  const file = partOf(get);
  // React asks again and again for the same promise, a failed one too, until the reader tries anew.
  const attempt: { promise: Promise<ComponentType<Props>> | null } = { promise: null };
  const attempted = (): Promise<ComponentType<Props>> => (attempt.promise ??= file.load());
  const forget = (): void => {
    attempt.promise = null;
  };

  function Content(props: Props) {
    const Loaded = file.loaded() ?? use(attempted());
    return <Loaded {...props} />;
  }

  return function LazyPart(props: Props) {
    return (
      <Guard part={part} onRetry={forget}>
        <Suspense fallback={waiting}>
          <Content {...props} />
        </Suspense>
      </Guard>
    );
  };
}
