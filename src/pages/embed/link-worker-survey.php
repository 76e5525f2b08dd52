<?php
// Plugin Name: Link worker survey figures
// Description: An address of the survey's explorer on a line of its own becomes its figure, with its filters and at its full height.
wp_embed_register_handler( 'link-worker-survey', '#^https://example\.org/survey/((?:release/[0-9a-f]+/)?(?:cy/)?)(?:question|embed)/([a-z0-9-]+)/?(\?[^\#]*)?#i', function ( $found ) {
	$site = 'https://example.org/survey/';
	$figure = $site . $found[1] . 'embed/' . $found[2] . '/' . ( isset( $found[3] ) ? $found[3] : '' );
	wp_enqueue_script( 'link-worker-survey', $site . 'embed-height.js', array(), null, true );
	return '<iframe src="' . esc_url( $figure ) . '" title="Link worker survey" width="100%" height="600" frameborder="0"></iframe>';
} );
