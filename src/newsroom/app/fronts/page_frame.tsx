/**
 * A page of readers in a frame at the device's true width, made smaller to fit. Promises: a new page takes the place of
 * the old one once it stands, at the same height, so that nothing flashes.
 */
import { useEffect, useRef, useState } from "react";

const sizes = { phone: [390, 780], desktop: [1280, 1100] } as const;
export type Device = keyof typeof sizes;

export interface PageFrameProps {
  readonly address: string;
  /** Another word means another page at the same address. */
  readonly made: string;
  readonly device: Device;
  readonly theme: "light" | "dark";
  readonly title: string;
}

export function PageFrame({ address, made, device, theme, title }: PageFrameProps) {
  const { place, space } = useSpace();
  const wanted = `${device} ${address} ${made}`;
  const [standing, setStanding] = useState(wanted);
  const [width, height] = sizes[device];
  const scale = Math.min(1, space / width);
  const size = { inlineSize: width, blockSize: height, transform: `scale(${scale})` };
  const frames = standing === wanted ? [wanted] : [standing, wanted];
  return (
    <div ref={place} className="preview-place" style={{ blockSize: height * scale, maxInlineSize: width }}>
      {frames.map((frame) => (
        <iframe
          key={frame}
          title={title}
          src={address}
          className="preview front-frame"
          data-coming={frame !== standing || undefined}
          aria-hidden={frame !== standing || undefined}
          tabIndex={frame === standing ? undefined : -1}
          style={size}
          onLoad={({ currentTarget }) => {
            const page = currentTarget.contentDocument;
            // Readers' own pages follow the device; here they follow what was chosen.
            page?.documentElement.setAttribute("data-theme", theme);
            if (frame === standing) return;
            const old = currentTarget.parentElement?.querySelector<HTMLIFrameElement>("iframe:not([data-coming])");
            currentTarget.contentWindow?.scrollTo(0, old?.contentWindow?.scrollY ?? 0);
            setStanding(frame);
          }}
        />
      ))}
    </div>
  );
}

/** How wide the place is, as it changes. */
function useSpace() {
  const place = useRef<HTMLDivElement>(null);
  const [space, setSpace] = useState(640);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => entry && setSpace(entry.contentRect.width));
    watch.observe(place.current!);
    return () => watch.disconnect();
  }, []);
  return { place, space };
}
