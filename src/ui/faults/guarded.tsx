/** A part of the page that a fault inside costs alone: the component itself, with its guard around it. */
import type { ComponentProps, ComponentType } from 'react';
import { Guard } from './Guard.tsx';

/** @param guard what the reader calls the part (`Cost table`), or that and how little room there is for a fault */
export function guarded<Props extends object>(
  guard: string | Omit<ComponentProps<typeof Guard>, 'children'>,
  Content: ComponentType<Props>,
): ComponentType<Props> {
  const own = typeof guard === 'string' ? { part: guard } : guard;
  return function Guarded(props: Props) {
    return (
      <Guard {...own}>
        <Content {...props} />
      </Guard>
    );
  };
}
