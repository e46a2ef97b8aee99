/** A quiet button with a hairline; `strong` for the one thing to do. */
import type { ComponentProps } from 'react';
import styles from './Button.module.css';

interface Props extends ComponentProps<'button'> {
  readonly look?: 'hairline' | 'strong' | 'bare';
}

export function Button({ look = 'hairline', className, ...rest }: Props) {
  const classes = [styles['button'], styles[look], className].filter((name) => name !== undefined);
  return <button type="button" className={classes.join(' ')} {...rest} />;
}
