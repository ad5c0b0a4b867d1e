import { useEffect, useRef, useState } from 'preact/hooks';

import { ChevronLeftIcon, ChevronRightIcon } from '../../design/icons.tsx';
import { scrollBehavior } from '../../design/motion.ts';
import type { GenericElement, GenericTemplatePayload } from '../thread.ts';
import { TemplateButtons } from './TemplateButtons.tsx';
import { pictureSource } from '../../design/pictureSource.ts';

export function Carousel({ mid, template }: { mid: string; template: GenericTemplatePayload }) {
	const track = useRef<HTMLUListElement>(null);
	const [ends, setEnds] = useState({ start: true, end: true });
	const { elements } = template;

	useEffect(() => {
		const list = track.current;
		if (!list) return;
		const look = () =>
			setEnds({
				start: list.scrollLeft < 8,
				end: list.scrollLeft + list.clientWidth > list.scrollWidth - 8,
			});
		const resized = new ResizeObserver(look);
		resized.observe(list);
		list.addEventListener('scroll', look, { passive: true });
		return () => {
			resized.disconnect();
			list.removeEventListener('scroll', look);
		};
	}, []);

	const step = (direction: 1 | -1) => {
		const list = track.current;
		const card = list?.firstElementChild;
		if (list && card)
			list.scrollBy({ left: direction * (card.clientWidth + 12), behavior: scrollBehavior() });
	};

	return (
		<div
			class="carousel"
			role="group"
			aria-roledescription="carousel"
			aria-label="Products"
			data-testid="carousel"
		>
			<ul class="carousel-track" ref={track}>
				{elements.map((element, index) => (
					<li
						key={index}
						class={`card product product-${template.image_aspect_ratio ?? 'horizontal'}`}
						aria-label={`${index + 1} of ${elements.length}`}
					>
						<Product mid={mid} element={element} />
					</li>
				))}
			</ul>
			{!ends.start && (
				<button
					type="button"
					class="round-button carousel-step"
					aria-label="Previous"
					onClick={() => step(-1)}
				>
					<ChevronLeftIcon />
				</button>
			)}
			{!ends.end && (
				<button
					type="button"
					class="round-button carousel-step carousel-next"
					aria-label="Next"
					onClick={() => step(1)}
				>
					<ChevronRightIcon />
				</button>
			)}
		</div>
	);
}

function Product({ mid, element }: { mid: string; element: GenericElement }) {
	const about = (
		<>
			{element.image_url && (
				<img class="product-picture" src={pictureSource(element.image_url)} alt="" draggable={false} />
			)}
			<div class="product-about">
				<h3>{element.title}</h3>
				{element.subtitle && <p>{element.subtitle}</p>}
			</div>
		</>
	);
	return (
		<>
			{element.default_action?.url ? (
				<a class="product-link" href={element.default_action.url}>
					{about}
				</a>
			) : (
				about
			)}
			{element.buttons && <TemplateButtons mid={mid} buttons={element.buttons} />}
		</>
	);
}
